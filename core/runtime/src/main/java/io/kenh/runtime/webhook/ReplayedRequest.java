package io.kenh.runtime.webhook;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A stored request as a servlet sees it: no connection, no session, nothing asynchronous. */
final class ReplayedRequest implements InvocationHandler {
    private final Waiting stored;
    private final Map<String, Object> attributes = new HashMap<>();
    private final Body body;

    ReplayedRequest(Waiting stored) {
        this.stored = stored;
        this.body = new Body(stored.body());
    }

    HttpServletRequest asServlet() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) {
        var first = args == null || args.length == 0 ? "" : String.valueOf(args[0]);
        return switch (method.getName()) {
            case "getMethod" -> stored.method();
            case "getRequestURI", "getPathInfo" -> stored.path();
            case "getRequestURL" -> new StringBuffer("http://localhost").append(stored.path());
            case "getContextPath", "getServletPath" -> "";
            case "getQueryString" -> stored.query();
            case "getHeader" -> values(first).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(values(first));
            case "getHeaderNames" -> Collections.enumeration(names());
            case "getContentType" -> values("Content-Type").stream().findFirst().orElse(null);
            case "getContentLength" -> stored.body().length;
            case "getContentLengthLong" -> (long) stored.body().length;
            case "getInputStream" -> body;
            case "getReader" -> new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            case "getAttribute" -> attributes.get(first);
            case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
            case "removeAttribute" -> attributes.remove(first);
            case "setAttribute" -> args == null || args[1] == null ? null : attributes.put(first, args[1]);
            case "getRemoteAddr", "getRemoteHost" -> stored.remote();
            case "getProtocol" -> "HTTP/1.1";
            case "getScheme" -> "http";
            case "getServerName" -> "localhost";
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> args != null && proxy == args[0];
            case "toString" -> stored.method() + " " + stored.path();
            default -> Nothing.of(method.getReturnType());
        };
    }

    private List<String> values(String name) {
        return stored.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private TreeSet<String> names() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        stored.headers().forEach(header -> names.add(header.getKey()));
        return names;
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] content) {
            bytes = new ByteArrayInputStream(content);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a stored request is read at once");
        }
    }
}
