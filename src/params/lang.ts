export const match = (v: string) => v === 'en' || v === 'fr';
