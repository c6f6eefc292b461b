package org.jieti.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real Chromium without a window, spoken to by its DevTools protocol; it can reach no host. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private String session = "";

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** The command of a Chromium that is installed here. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param profile an empty folder for what it keeps
     */
    public static Browser start(Path command, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        command.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                drain(said);
                return new Browser(process, line.substring(LISTENING.length()));
            }
        }
        throw new IOException(command + " ended before it could be spoken to");
    }

    private static void drain(BufferedReader said) {
        Thread drain = new Thread(() -> {
            try (said) {
                while (said.readLine() != null) {
                    // what it complains of is of no interest
                }
            } catch (IOException ended) {
                // so is that it ended
            }
        });
        drain.setDaemon(true);
        drain.start();
    }

    /** Puts the parts of a message together. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                JsonNode said = JSON.readTree(message.toString());
                message.setLength(0);
                if (said.has("id")) {
                    asked.get(said.get("id").asInt()).complete(said);
                } else {
                    events.add(said);
                }
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = last.incrementAndGet();
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** Opens a file in a window of some width, and waits until it is loaded. */
    public void open(Path file, int width) {
        session = "";
        String target = ask("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        events.clear();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            ask(domain + ".enable", Map.of());
        }
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        ask("Page.navigate", Map.of("url", file.toUri().toString()));
        ask(
                "Runtime.evaluate",
                Map.of(
                        "awaitPromise",
                        true,
                        "expression",
                        "new Promise(done => { const wait = () => document.readyState === 'complete' && location.protocol === 'file:'"
                                + " ? setTimeout(done, 200) : setTimeout(wait, 20); wait(); })"));
    }

    /** What an expression of the page comes to, as text. */
    public String evaluate(String expression) {
        JsonNode answer = ask("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").get("value").asString();
    }

    /** Waits until an expression of the page is true. */
    public void await(String expression) {
        ask(
                "Runtime.evaluate",
                Map.of(
                        "awaitPromise",
                        true,
                        "expression",
                        "new Promise((done, late) => { const wait = () => " + expression
                                + " ? done() : setTimeout(wait, 20); wait(); setTimeout(late, 10_000); })"));
    }

    /** Presses a key where the focus is. */
    public void press(String key, int code) {
        for (String kind : List.of("keyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            kind,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "text",
                            key.equals("Enter") && kind.equals("keyDown") ? "\r" : ""));
        }
    }

    /** Moves the mouse over the middle of an element. */
    public void hover(String selector) {
        evaluate("document.querySelector('" + selector + "').scrollIntoView({block: 'center', behavior: 'instant'})");
        String[] place = evaluate("(box => [box.x + box.width / 2, box.y + box.height / 2])(document.querySelector('"
                        + selector + "').getBoundingClientRect())")
                .split(",", -1);
        ask(
                "Input.dispatchMouseEvent",
                Map.of("type", "mouseMoved", "x", Double.valueOf(place[0]), "y", Double.valueOf(place[1])));
    }

    /** The whole page as a picture, or what is seen of it now. */
    public void picture(Path file, boolean isWhole) throws IOException {
        JsonNode answer = ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", isWhole));
        if (isWhole) {
            JsonNode size = ask("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            Map<String, Object> clip = Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    size.get("width").asDouble(),
                    "height",
                    size.get("height").asDouble(),
                    "scale",
                    1);
            answer =
                    ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        }
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
    }

    /** The page as it would be printed. */
    public void print(Path file) throws IOException {
        JsonNode answer = ask("Page.printToPDF", Map.of("preferCSSPageSize", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
    }

    /** Everything it asked any place for, the file itself apart. */
    public List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (JsonNode event : events) {
            if (event.get("method").asString().equals("Network.requestWillBeSent")) {
                String url = event.get("params").get("request").get("url").asString();
                if (!url.startsWith("data:")) {
                    requests.add(url);
                }
            }
        }
        return requests;
    }

    /** What went wrong in the page, as its console tells it. */
    public List<String> complaints() {
        return events.stream()
                .filter(event -> {
                    JsonNode said = event.get("params");
                    return switch (event.get("method").asString()) {
                        case "Runtime.exceptionThrown" -> true;
                        case "Log.entryAdded" ->
                            !said.get("entry").get("level").asString().equals("verbose");
                        case "Runtime.consoleAPICalled" ->
                            List.of("error", "warning", "assert")
                                    .contains(said.get("type").asString());
                        default -> false;
                    };
                })
                .map(JsonNode::toString)
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
