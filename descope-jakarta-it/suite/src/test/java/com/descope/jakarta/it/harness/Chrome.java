package com.descope.jakarta.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser on a screen of some size. */
public final class Chrome implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** Held, because loggers that nobody holds forget their level. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final Path SCREENSHOTS = Path.of(System.getProperty("suite.target", "target"), "screenshots");

    private final ChromeDriver driver;
    private final String screen;

    private Chrome(ChromeDriver driver, String screen) {
        this.driver = driver;
        this.screen = screen;
    }

    /** The browser of this machine, if it has one with its driver. */
    public static Optional<Path> installed() {
        return Files.isExecutable(DRIVER)
                ? BROWSERS.stream().filter(Files::isExecutable).findFirst()
                : Optional.empty();
    }

    /**
     * Opens one.
     *
     * @param screen names the screenshots: {@code phone} (390 x 844, touch, dark) or anything else (1280 x 800, light)
     */
    public static Chrome on(String screen) {
        // It warns of typed DevTools commands that it lacks for this version; none is used here.
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,800");
        if (screen.equals("phone")) {
            Map<String, Object> metrics = Map.of("width", 390, "height", 844, "pixelRatio", 2.0, "touch", true);
            options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", metrics));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        String scheme = screen.equals("phone") ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return new Chrome(driver, screen);
    }

    public void open(Object url) {
        driver.get(url.toString());
    }

    /** Forgets cookies and complaints. */
    public void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        complaints();
    }

    /** Clicks what has this text, when it is there. */
    public void click(String text) {
        await(By.xpath("//*[self::a or self::button][contains(normalize-space(), '" + text + "')]"))
                .click();
    }

    /** Clicks what leads to another page, and waits for that one: both may have the same heading. */
    public void clickThrough(String text) {
        leave(() -> click(text));
    }

    /** The element, when it is there. */
    public WebElement await(By what) {
        return patience().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** The main heading, when the page has this one. */
    public void awaitHeading(String text) {
        await(By.xpath("//h1[normalize-space()='" + text + "']"));
    }

    public String text(String css) {
        return patience()
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css))
                        .andThen(element -> element == null ? null : element.getText()));
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** What is wider than the screen, by how many pixels. */
    public long overflow() {
        return (Long) run("return Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");
    }

    /** Goes there as a link of the present page would, and waits for the page. */
    public void follow(String url) {
        leave(() -> run(
                "const link = document.createElement('a'); link.href = arguments[0];"
                        + " document.body.append(link); link.click()",
                url));
    }

    /**
     * What a script of the present page gets: {@code status}, {@code body} and {@code challenge}, or {@code error}, the name
     * of what it was thrown.
     */
    public Map<String, String> fetch(String url, Map<String, String> headers) {
        Map<String, String> answer = new TreeMap<>();
        Object result = run(
                "return fetch(arguments[0], {headers: arguments[1]}).then(async answer => ({"
                        + " status: String(answer.status), body: await answer.text(),"
                        + " challenge: answer.headers.get('WWW-Authenticate') || ''}))"
                        + ".catch(thrown => ({error: thrown.name}))",
                url,
                headers);
        if (result instanceof Map<?, ?> members) {
            members.forEach((name, value) -> answer.put(String.valueOf(name), String.valueOf(value)));
        }
        return answer;
    }

    /** What the browser complained about: blocked by a policy, not found, not allowed. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    private void leave(Runnable how) {
        run("window.thisOne = true");
        how.run();
        patience().until(page -> run("return !window.thisOne && document.readyState === 'complete'"));
    }

    /** ChromeDriver has errors of its own about pages that are just being replaced, not only the standard's 'stale element'. */
    private FluentWait<WebDriver> patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(15)).ignoring(WebDriverException.class);
    }

    private Object run(String script, Object... arguments) {
        Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
        return result == null ? 0L : result;
    }

    public void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(screen + "-" + name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
