/** What stands below the rows of a paged list: its end, the way to one page more or to another try, or why it goes no further. */
export type ListTail =
  | { readonly kind: 'end' }
  | { readonly kind: 'more' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'repeatedCursor' };
