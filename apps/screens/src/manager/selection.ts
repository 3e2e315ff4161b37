/** What of the floor is pressed: its panel takes the place of the side. */
export type Selection = { readonly kind: 'serviceWindow' | 'queue'; readonly id: string };

/** Whether this is what is pressed. */
export function isSelected(selection: Selection | null, kind: Selection['kind'], id: string): boolean {
  return selection?.kind === kind && selection.id === id;
}
