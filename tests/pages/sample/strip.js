// What such sites did in 2008: the choice is written on the elements and gone on the next page.
document.querySelectorAll('#farben a').forEach((swatch) => {
  swatch.addEventListener('click', (event) => {
    event.preventDefault();
    const colour = swatch.style.backgroundColor;
    document.querySelectorAll('h1, h2, h3, #headline a').forEach((element) => {
      element.style.color = colour;
    });
    const header = document.getElementById('header-image');
    header.style.backgroundColor = colour;
    header.style.backgroundImage = 'none';
  });
});
document.querySelectorAll('#font a').forEach((size) => {
  size.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.style.fontSize = size.textContent;
  });
});
