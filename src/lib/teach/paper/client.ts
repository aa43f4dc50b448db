/** The script of a sheet; without it a sheet is printed as any page is. */
import { enliven } from './sheet';

const sheet = document.querySelector<HTMLElement>('[data-paper]');
if (sheet) void enliven(sheet);
