package io.kenh.app.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import io.kenh.testkit.TestKenh;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium. A story that fails leaves a screenshot of every page and a trace in {@code target/browser}. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path TARGET = Path.of("target", "browser");

    /** Something people do with pages. */
    interface Story {
        void happen() throws Exception;
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    Browser() {
        var executable = executable();
        var environment =
                executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        executable.ifPresent(options::setExecutablePath);
        chromium = playwright.chromium().launch(options);
    }

    private static Optional<Path> executable() {
        return Stream.of(Optional.ofNullable(System.getenv("KENH_CHROME")), Optional.of("/usr/bin/chromium"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody with these roles, signed in through the page. */
    Page signedIn(TestKenh kenh, String language, int width, int height, String... roles) {
        var page = page(kenh, language, width, height);
        page.navigate("/signin");
        page.fill("[name=email]", kenh.user(roles));
        page.fill("[name=password]", kenh.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/signin"));
        return page;
    }

    Page page(TestKenh kenh, String language, int width, int height) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(kenh.uri().toString())
                .setLocale(language)
                .setViewportSize(width, height));
        context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        contexts.add(context);
        var page = context.newPage();
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

    /** Violations of WCAG 2.1 A and AA on the page as it is now: rule and the elements concerned. */
    static Map<String, List<String>> barriers(Page page) {
        var found = new LinkedHashMap<String, List<String>>();
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze();
        results.getViolations()
                .forEach(violation -> found.put(
                        violation.getId(),
                        violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .toList()));
        return found;
    }

    void tell(String name, Story story) throws Exception {
        try {
            story.happen();
        } catch (Exception | AssertionError e) {
            Files.createDirectories(TARGET);
            for (int i = 0; i < contexts.size(); i++) {
                var context = contexts.get(i);
                for (var page : context.pages()) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(TARGET.resolve(name + "-" + i + ".png"))
                            .setFullPage(true));
                }
                context.tracing().stop(new Tracing.StopOptions().setPath(TARGET.resolve(name + "-" + i + ".zip")));
            }
            throw e;
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
