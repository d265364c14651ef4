package io.kenh.app.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import io.kenh.testkit.TestKenh;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The windows of one test. When it fails, a screenshot of every page and a trace of every window are left in {@code target/browser}. */
final class Browser {
    private static final Path TARGET = Path.of("target", "browser");

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private boolean traced = true;

    Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** For walks over many pages whose findings say all there is to know: a trace of each step would cost more than the walk. */
    Browser untraced() {
        traced = false;
        return this;
    }

    /** Somebody with these roles at a desk, signed in through the page, in Vietnamese. */
    Page signedIn(TestKenh kenh, String... roles) {
        return signedIn(kenh, 1400, 900, roles);
    }

    Page signedIn(TestKenh kenh, int width, int height, String... roles) {
        return signedInAs(kenh, width, height, kenh.user(roles));
    }

    Page signedInAs(TestKenh kenh, int width, int height, String email) {
        var page = page(kenh, width, height);
        page.navigate("/signin");
        signIn(kenh, page, email);
        return page;
    }

    /** On the page that asks for it. */
    static void signIn(TestKenh kenh, Page page, String email) {
        page.fill("[name=email]", email);
        page.fill("[name=password]", kenh.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Somebody who is not signed in, on a phone. */
    Page visitor(TestKenh kenh) {
        return page(kenh, 390, 844);
    }

    /** The same in a browser that runs no scripts. */
    Page withoutScript(TestKenh kenh) {
        return page(options(kenh, 390, 844).setJavaScriptEnabled(false));
    }

    private Page page(TestKenh kenh, int width, int height) {
        return page(options(kenh, width, height));
    }

    private static NewContextOptions options(TestKenh kenh, int width, int height) {
        return new NewContextOptions()
                .setBaseURL(kenh.uri().toString())
                .setLocale("vi")
                .setViewportSize(width, height);
    }

    private Page page(NewContextOptions options) {
        var window = chromium.newContext(options);
        if (traced) {
            // The steps and the page at each of them; a film would cost more than the test.
            window.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
        windows.add(window);
        var page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> mistakes.add("script error on " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A refused style or script would only show here.
            if (message.text().contains("Content Security Policy")) {
                mistakes.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** What scripts and the content security policy complained about on any page so far. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    void keepEvidence(String name) {
        for (int i = 0; i < windows.size(); i++) {
            var window = windows.get(i);
            try {
                for (var page : window.pages()) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(TARGET.resolve(name + "-" + i + ".png"))
                            .setFullPage(true));
                }
                if (traced) {
                    window.tracing().stop(new Tracing.StopOptions().setPath(TARGET.resolve(name + "-" + i + ".zip")));
                }
            } catch (PlaywrightException e) {
                // The failure itself says more than that its picture could not be taken.
                System.err.println("no evidence of " + name + ": " + e.getMessage());
            }
        }
    }

    void close() {
        windows.forEach(BrowserContext::close);
    }
}
