/** Calls back when an element gets another width, or the window another height or resolution; at once, too. Gives what ends it. */
export function onSizeChange(element: HTMLElement, listener: () => void): () => void {
  let known = '';
  const compare = (): void => {
    const now = `${element.clientWidth} ${window.innerHeight} ${window.devicePixelRatio}`;
    if (now !== known) {
      known = now;
      listener();
    }
  };
  const sizes = new ResizeObserver(compare);
  sizes.observe(element);
  window.addEventListener('resize', compare);
  return () => {
    sizes.disconnect();
    window.removeEventListener('resize', compare);
  };
}
