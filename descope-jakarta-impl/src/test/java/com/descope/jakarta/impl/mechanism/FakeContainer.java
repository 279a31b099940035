package com.descope.jakarta.impl.mechanism;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A container with one request for a page of {@code /app}; while it forwards, the request shows the target, as Undertow's does. */
final class FakeContainer {
    static final String CONTEXT = "/app";

    private final Map<String, String> sent = new HashMap<>(Map.of("Accept", "text/html"));
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> notified = new ArrayList<>();
    private Runnable target = () -> {};
    private String contextPath = CONTEXT;
    private String path;
    private @Nullable String query;
    private int status = 200;
    private boolean committed;

    FakeContainer(String path, @Nullable String query) {
        this.path = path;
        this.query = query;
    }

    FakeContainer with(String header, String value) {
        sent.put(header, value);
        return this;
    }

    /** What the target of a forward does. */
    FakeContainer target(Runnable page) {
        target = page;
        return this;
    }

    /** The names of whom it was told, in their order. */
    List<String> notified() {
        return List.copyOf(notified);
    }

    boolean isAnswered() {
        return committed;
    }

    int status() {
        return status;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Before the resource, which is for everybody. */
    HttpMessageContext unasked() {
        return question(false, AuthenticationParameters.withParams());
    }

    /** For {@code request.authenticate} and {@code SecurityContext.authenticate}. */
    HttpMessageContext asked(AuthenticationParameters parameters) {
        return question(true, parameters);
    }

    private HttpMessageContext question(boolean asked, AuthenticationParameters parameters) {
        HttpServletRequest request = request();
        HttpServletResponse response = response();
        return fake(HttpMessageContext.class, (method, values) -> switch (method) {
            case "getRequest" -> request;
            case "getResponse" -> response;
            case "isProtected" -> false;
            case "isAuthenticationRequest" -> asked;
            case "getAuthParameters" -> parameters;
            case "getClientSubject" -> null;
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> {
                notified.add(((Principal) values[0]).getName());
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (method, values) -> switch (method) {
            case "getMethod" -> "GET";
            case "getContextPath" -> contextPath;
            case "getServletPath" -> path;
            case "getPathInfo", "getSession" -> null;
            case "getRequestURI" -> contextPath + path;
            case "getQueryString" -> query;
            case "getScheme" -> "http";
            case "getServerName" -> "localhost";
            case "getServerPort" -> 8080;
            case "getRemoteAddr" -> "127.0.0.1";
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getHeader" -> sent.get((String) values[0]);
            case "getHeaders" -> Collections.enumeration(List.of(sent.get((String) values[0])));
            case "getAttribute" -> attributes.get((String) values[0]);
            case "setAttribute" -> attributes.put((String) values[0], values[1]);
            case "getInputStream" -> throw new IllegalStateException("read");
            case "getServletContext" -> application();
            case "getRequestDispatcher" -> dispatcher((String) values[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private HttpServletResponse response() {
        return fake(HttpServletResponse.class, (method, values) -> switch (method) {
            case "isCommitted" -> committed;
            case "setStatus" -> {
                status = (int) values[0];
                yield null;
            }
            case "setHeader", "addHeader" -> headers.put((String) values[0], (String) values[1]);
            case "getWriter" ->
                new PrintWriter(Writer.nullWriter()) {
                    @Override
                    public void close() {
                        committed = true;
                    }
                };
            case "resetBuffer", "setContentType", "setCharacterEncoding" -> null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static ServletContext application() {
        SessionCookieConfig cookie = fake(SessionCookieConfig.class, (method, values) -> null);
        return fake(ServletContext.class, (method, values) -> cookie);
    }

    private RequestDispatcher dispatcher(String page) {
        return fake(RequestDispatcher.class, (method, values) -> {
            forward(page);
            return null;
        });
    }

    /** By a servlet of the application, which may name a query too. */
    void forward(String page) {
        forward(CONTEXT, page);
    }

    /** To an application that has another context path. */
    void forward(String context, String page) {
        if (!attributes.containsKey(RequestDispatcher.FORWARD_REQUEST_URI)) {
            attributes.put(RequestDispatcher.FORWARD_CONTEXT_PATH, contextPath);
            attributes.put(RequestDispatcher.FORWARD_REQUEST_URI, contextPath + path);
            attributes.put(RequestDispatcher.FORWARD_SERVLET_PATH, path);
            attributes.put(RequestDispatcher.FORWARD_QUERY_STRING, query);
        }
        String[] parts = page.split("\\?", 2);
        contextPath = context;
        path = parts[0];
        query = parts.length == 2 ? parts[1] : query;
        target.run();
        committed = true;
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, values) -> answers.apply(method.getName(), values)));
    }
}
