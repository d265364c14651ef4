package io.kenh.api.web;

/**
 * One JSON operation under {@code /api/v1}: record in, record out. Feeds the OpenAPI description. Errors are
 * {@code application/problem+json} (RFC 9457) with {@code code} and, for bad input, {@code fields}.
 *
 * @param input the body's record; {@code Void} for GET and bodiless POST
 * @param output the answer's record; {@code Void} answers 204
 * @param summary one English sentence for the API description
 */
public record Endpoint<I, O>(
        Method method, String path, Access access, String summary, Class<I> input, Class<O> output, Call<I, O> call) {
    public enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    @FunctionalInterface
    public interface Call<I, O> {
        O handle(ApiRequest<I> request);
    }

    public static <O> Endpoint<Void, O> get(
            String path, Access access, String summary, Class<O> output, Call<Void, O> call) {
        return new Endpoint<>(Method.GET, path, access, summary, Void.class, output, call);
    }

    public static <I, O> Endpoint<I, O> post(
            String path, Access access, String summary, Class<I> input, Class<O> output, Call<I, O> call) {
        return new Endpoint<>(Method.POST, path, access, summary, input, output, call);
    }
}
