package io.napomni.browser.hostile;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Notes whatever ran, or was only kept from running by the browser, or stands ready to run, in the pages of a tab. */
final class Probe {

    private static final String EARS = """
            window.__ran = 0;
            window.ran = () => { window.__ran++; };
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = window.ran;
            """;

    /** Fires what waits for a hand, then tells what ran and what could. */
    private static final String LOOK = """
            window => {
              const found = [];
              const runs = ['script', 'iframe', 'frame', 'object', 'embed', 'base', 'link', 'applet', 'svg', 'math'];
              for (const one of window.document.querySelectorAll('*')) {
                for (const name of ['mouseover', 'focus', 'toggle', 'error', 'load'])
                  one.dispatchEvent(new Event(name));
                const letter = one.matches('iframe.letter[sandbox=""]')
                    && window.document.getElementsByTagName('iframe').length === 1;
                if (runs.includes(one.localName) && !letter) found.push('<' + one.localName + '>');
                for (const at of one.attributes) {
                  const led = ['href', 'src', 'action', 'formaction', 'data', 'srcdoc'].includes(at.name);
                  if (at.name.startsWith('on') || (led && /^[\\s\\0-\\x20]*(java|vb|data)/i.test(at.value)))
                    found.push(one.localName + ' ' + at.name);
                }
              }
              if (window.__ran) found.push('ran ' + window.__ran);
              return found;
            }
            """;

    /** Some pages at a time, each in a frame that is looked into when it has loaded. */
    private static final String LOOK_INTO_FRAMES = """
            async paths => {
              const found = [];
              const look = LOOK;
              const visit = path => new Promise(done => {
                const frame = document.createElement('iframe');
                frame.onload = () => {
                  let seen = [];
                  try {
                    const shown = frame.contentDocument;
                    seen = shown.querySelector('main')
                        ? look(frame.contentWindow)
                        : ['no page but ' + shown.documentElement.innerText.slice(0, 200)];
                  }
                  catch (refused) { seen = [String(refused)]; }
                  seen.forEach(one => found.push(path + ': ' + one));
                  frame.remove();
                  done();
                };
                frame.src = path;
                document.body.append(frame);
              });
              for (let at = 0; at < paths.length; at += 8) await Promise.all(paths.slice(at, at + 8).map(visit));
              if (window.__ran) found.push('ran in the window around: ' + window.__ran);
              return found;
            }
            """.replace("LOOK", LOOK);

    private final Page page;
    private final List<String> said = new ArrayList<>();

    private Probe(Page page) {
        this.page = page;
    }

    /** A new tab, in which scripts may run. */
    static Probe in(BrowserContext context) {
        context.addInitScript(EARS);
        Probe probe = new Probe(context.newPage());
        probe.page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                probe.said.add("kept from running: " + message.text());
            }
        });
        probe.page.onDialog(dialog -> {
            probe.said.add("a dialog");
            dialog.dismiss();
        });
        return probe;
    }

    /** What is wrong with a page; nothing if it shows values as text. */
    List<String> visit(String address) {
        said.clear();
        page.navigate(address);
        return all(page.evaluate("() => (" + LOOK + ")(window)"));
    }

    /** What is wrong with pages that may be framed by a page of their own site. */
    List<String> visitFramed(String around, List<String> paths) {
        said.clear();
        page.navigate(around);
        return all(page.evaluate(LOOK_INTO_FRAMES, paths));
    }

    private List<String> all(Object found) {
        List<String> all = new ArrayList<>(said);
        if (found instanceof List<?> list) {
            list.forEach(one -> all.add(String.valueOf(one)));
        }
        return all;
    }

    /** How often a script ran on the page. */
    int ran() {
        return ((Number) page.evaluate("() => window.__ran")).intValue();
    }
}
