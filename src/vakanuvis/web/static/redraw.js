// A figure is drawn as soon as it is seen, and again whenever its width changes.
export function keepDrawn(figure, draw) {
  let drawn = 0;
  figure.hidden = false;
  new ResizeObserver(() => {
    if (figure.clientWidth === drawn) return;
    drawn = figure.clientWidth;
    draw();
  }).observe(figure);
}
