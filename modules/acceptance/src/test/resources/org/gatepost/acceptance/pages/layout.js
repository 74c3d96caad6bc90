/* What is measured in a page. Evaluated as one expression: an object of functions that return lists of findings. */
({
  named(element) {
    const text = (element.innerText || element.value || element.getAttribute('aria-label') || '').trim();
    return element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
      + (text ? ' “' + text.slice(0, 30).replace(/\s+/g, ' ') + '”' : '');
  },

  /* Of what sticks out of the window, the innermost: their ancestors stick out because of them. */
  scrolling() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const wide = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > width + 1);
    const innermost = wide.filter(each => !wide.some(other => other !== each && each.contains(other)));
    return [document.documentElement.scrollWidth + ' px are needed, by '
      + innermost.slice(0, 3).map(this.named).join('; ')];
  },

  /* Links within a sentence are as high as its lines; everything else can be hit with a thumb. */
  smallTargets(least) {
    const targets = [...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary')];
    const small = targets.filter(each => this.isShown(each) && !this.isInSentence(each) && !this.isHitAround(each, least))
      .map(each => this.named(each) + ' is ' + Math.round(this.boxOf(each).height) + ' px high');
    scrollTo({top: 0, behavior: 'instant'});
    return small;
  },

  isShown(element) {
    const boxes = [element, ...(element.labels || [])];
    return boxes.some(each => {
      const box = each.getBoundingClientRect();
      return each.checkVisibility({visibilityProperty: true}) && box.width > 1 && box.height > 1
        && box.right > 0 && box.bottom + scrollY > 0;
    });
  },

  isInSentence(element) {
    return element.tagName === 'A' && getComputedStyle(element).display === 'inline'
      && [...element.parentElement.childNodes].some(each => each.nodeType === Node.TEXT_NODE && /\p{L}/u.test(each.data));
  },

  /* A choice is hit by its label as well. */
  boxOf(element) {
    const isChoice = ['radio', 'checkbox'].includes(element.type);
    const boxes = [element, ...(isChoice ? element.labels : [])]
      .map(each => each.getBoundingClientRect()).filter(box => box.height > 1);
    const top = Math.min(...boxes.map(box => box.top));
    const bottom = Math.max(...boxes.map(box => box.bottom));
    return {top, bottom, height: bottom - top, x: boxes[0].left + boxes[0].width / 2};
  },

  /* By its own box, or by what it paints around itself, such as a link over all of its card. */
  isHitAround(element, least) {
    if (this.boxOf(element).height >= least - 0.5) {
      return true;
    }
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const box = this.boxOf(element);
    const middle = (box.top + box.bottom) / 2;
    return [middle - least / 2 + 1, middle + least / 2 - 1].every(y => {
      const hit = document.elementFromPoint(box.x, y);
      return hit && (element.contains(hit) || [...(element.labels || [])].some(label => label.contains(hit)));
    });
  },

  /* Text that does not fit and that nothing else makes readable. */
  clipped() {
    const cuts = overflow => overflow === 'hidden' || overflow === 'clip';
    return [...document.body.querySelectorAll('*')].filter(each => {
      const style = getComputedStyle(each);
      const wide = each.scrollWidth > each.clientWidth + 1 && cuts(style.overflowX);
      const high = each.scrollHeight > each.clientHeight + 1 && cuts(style.overflowY);
      return (wide || high) && each.clientWidth > 1 && each.clientHeight > 1 && each.innerText.trim()
        && each.checkVisibility() && !each.closest('[title]');
    }).map(each => this.named(each) + ' is cut off: ' + each.scrollWidth + ' × ' + each.scrollHeight + ' px in '
      + each.clientWidth + ' × ' + each.clientHeight);
  },

  document() {
    const root = document.documentElement;
    const headings = document.querySelectorAll('h1').length;
    return [
      root.lang ? '' : 'html has no lang',
      root.dir ? '' : 'html has no dir',
      headings === 1 ? '' : 'there are ' + headings + ' h1',
      document.title.trim() ? '' : 'there is no title'
    ].filter(each => each);
  }
})
