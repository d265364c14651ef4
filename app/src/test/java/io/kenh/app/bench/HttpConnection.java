package io.kenh.app.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One HTTP/1.1 keep-alive connection that costs next to no processor time, so that the figures are the server's. */
final class HttpConnection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final String ENCODING = "transfer-encoding:";

    private final Socket socket;
    private final String host;
    private final byte[] buffer = new byte[16_384];
    private int at;
    private int end;

    HttpConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        host = server.getAuthority();
    }

    /** @return the status */
    int send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        var head =
                new StringBuilder(200).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
        head.append(host).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var bytes = new byte[first.length + body.length];
        System.arraycopy(first, 0, bytes, 0, first.length);
        System.arraycopy(body, 0, bytes, first.length, body.length);
        socket.getOutputStream().write(bytes);
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            } else if (header.regionMatches(true, 0, ENCODING, 0, ENCODING.length())) {
                chunked = header.toLowerCase(Locale.ROOT).contains("chunked");
            }
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                skip(size + 2L);
            }
            line();
        } else {
            skip(length);
        }
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            if (at == end) {
                fill();
            }
            int many = (int) Math.min(left, end - at);
            at += many;
            left -= many;
        }
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() throws IOException {
        at = 0;
        end = socket.getInputStream().read(buffer);
        if (end < 0) {
            end = 0;
            throw new IOException("the server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
