package io.kenh.zalosimulator.platform;

/** A refusal in Zalo's way: HTTP 200 and a negative number. Texts are Zalo's, spelling included. */
public final class ZaloError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    public ZaloError(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public static ZaloError invalid(String field) {
        return new ZaloError(-201, field + " is invalid!");
    }

    public static ZaloError tooMuch(String field) {
        return new ZaloError(-210, "Parameter exceeds allowable limit: " + field);
    }

    public static ZaloError badToken() {
        return new ZaloError(-216, "Access token is invalid");
    }

    public static ZaloError deadToken() {
        return new ZaloError(-220, "access_token is expired or removed");
    }

    public static ZaloError tooOften() {
        return new ZaloError(-32, "Your application reached limit call api");
    }
}
