extension HTMLAssets {
  /// Finds points by words and stance. It holds nothing of the report and asks nobody.
  static let script: StaticString = """
    (function () {
      'use strict';
      var lists = document.querySelectorAll('ul.points');
      if (!lists.length) return;
      // Gathered when they are first looked for: a long report must open at once.
      var items = [];
      var texts = null;
      var form = document.createElement('form');
      form.className = 'find';
      form.setAttribute('role', 'search');
      form.innerHTML =
        '<label>Find in the points <input type="search" autocomplete="off"></label> ' +
        '<label>Stance <select><option value="">any</option><option>for</option>' +
        '<option>against</option><option>mixed</option><option>none</option></select></label> ' +
        '<output aria-live="polite"></output>';
      var heading = lists[0].closest('section').querySelector('h2');
      heading.parentNode.insertBefore(form, heading.nextSibling);
      var input = form.querySelector('input');
      var stance = form.querySelector('select');
      var output = form.querySelector('output');
      var timer = 0;
      function show() {
        if (!texts) {
          items = Array.prototype.slice.call(document.querySelectorAll('ul.points > li'));
          texts = items.map(function (item) { return item.textContent.toLowerCase(); });
        }
        var words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var shown = 0;
        items.forEach(function (item, index) {
          var fits = (!stance.value || item.dataset.stance === stance.value) &&
            words.every(function (word) { return texts[index].indexOf(word) >= 0; });
          if (item.hidden === fits) item.hidden = !fits;
          if (fits) shown += 1;
        });
        output.textContent = shown + ' of ' + items.length + ' points';
      }
      function soon() { clearTimeout(timer); timer = setTimeout(show, 150); }
      form.addEventListener('submit', function (event) { event.preventDefault(); show(); });
      input.addEventListener('input', soon);
      stance.addEventListener('change', show);
      window.addEventListener('hashchange', function () {
        var target = document.getElementById(location.hash.slice(1));
        if (target && target.hidden) { input.value = ''; stance.value = ''; show(); target.scrollIntoView(); }
      });
    })();
    """
}
