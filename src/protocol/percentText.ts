/** `47.3%` */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))}%`;
}
