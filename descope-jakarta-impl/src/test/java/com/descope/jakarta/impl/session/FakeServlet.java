package com.descope.jakarta.impl.session;

import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request of a browser, its answer and the container's session, as far as stores ask for them. */
public final class FakeServlet {
    private final Map<String, Object> attributes = new HashMap<>();
    public final List<String> set = new ArrayList<>();
    final Map<String, String> headers = new HashMap<>();
    Optional<Map<String, Object>> session = Optional.empty();
    /** Of the cookie that came with the request. */
    Optional<String> requestedId = Optional.empty();
    /** Whether another application has a session of that id: containers may then give it to a new one here. */
    boolean known;

    String id = "";
    boolean idChanged;
    boolean committed;

    public HttpServletRequest request() {
        return fake(HttpServletRequest.class, (self, method, values) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get((String) values[0]);
            case "setAttribute" -> attributes.put((String) values[0], values[1]);
            case "getSession" -> session(values[0].equals(true));
            case "getRequestedSessionId" -> requestedId.orElse(null);
            case "changeSessionId" -> {
                idChanged = session.isPresent();
                id = "another";
                yield id;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    public HttpServletResponse response() {
        return fake(HttpServletResponse.class, (self, method, values) -> switch (method.getName()) {
            case "isCommitted" -> committed;
            case "addHeader" -> set.add(values[0] + ": " + values[1]);
            case "setHeader" -> headers.put((String) values[0], (String) values[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private @Nullable HttpSession session(boolean create) {
        if (create && session.isEmpty()) {
            session = Optional.of(new HashMap<>());
            id = known ? requestedId.orElseThrow() : "new";
        }
        return session.isEmpty()
                ? null
                : fake(HttpSession.class, (self, method, values) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "getAttribute" -> session.get().get((String) values[0]);
                    case "setAttribute" -> session.get().put((String) values[0], values[1]);
                    case "removeAttribute" -> session.get().remove((String) values[0]);
                    case "getAttributeNames" ->
                        Collections.enumeration(List.copyOf(session.get().keySet()));
                    case "invalidate" -> {
                        session = Optional.empty();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The request as the flow reads it. */
    public static WebRequest read(String scheme, String contextPath, List<RequestCookie> cookies) {
        WebRequest.Fields fields = new WebRequest.Fields() {
            @Override
            public WebRequest.Host host() {
                return new WebRequest.Host(scheme, "shop.example.com", scheme.equals("https") ? 443 : 80);
            }

            @Override
            public String remoteAddress() {
                return "127.0.0.1";
            }

            @Override
            public List<String> headers(String name) {
                return List.of();
            }

            @Override
            public List<RequestCookie> cookies() {
                return cookies;
            }

            @Override
            public List<String> parameters(String name) {
                return List.of();
            }
        };
        return new WebRequest("GET", contextPath, "/page", contextPath + "/page", "", fields, false);
    }
}
