package io.kenh.runtime.webhook;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sender is long gone: only the status is of interest. */
final class ReplayedResponse implements InvocationHandler {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Sink sink = new Sink();
    private int status = 200;

    HttpServletResponse asServlet() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this);
    }

    int status() {
        return status;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) {
        var first = args == null || args.length == 0 ? "" : String.valueOf(args[0]);
        switch (method.getName()) {
            case "setStatus", "sendError" -> status = args == null ? status : (int) args[0];
            case "sendRedirect" -> status = 302;
            case "setContentType" -> headers.put("Content-Type", first);
            case "setHeader", "addHeader" -> headers.put(first, args == null ? "" : String.valueOf(args[1]));
            default -> {
                return answer(proxy, method, args, first);
            }
        }
        return null;
    }

    private @Nullable Object answer(Object proxy, Method method, Object @Nullable [] args, String first) {
        return switch (method.getName()) {
            case "getStatus" -> status;
            case "getContentType" -> headers.get("Content-Type");
            case "getHeader" -> headers.get(first);
            case "containsHeader" -> headers.containsKey(first);
            case "getHeaderNames" -> headers.keySet();
            case "getOutputStream" -> sink;
            case "getWriter" -> new PrintWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8));
            case "getCharacterEncoding" -> "UTF-8";
            case "encodeURL", "encodeRedirectURL" -> first;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> args != null && proxy == args[0];
            case "toString" -> "replayed " + status;
            default -> Nothing.of(method.getReturnType());
        };
    }

    private static final class Sink extends ServletOutputStream {
        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a stored request is answered at once");
        }
    }
}
