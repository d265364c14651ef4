package io.kenh.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JSON operation under {@code /api/v1}: record in, record out. Feeds the OpenAPI description. Errors are
 * {@code application/problem+json} (RFC 9457) with {@code code} and, for bad input, {@code fields}. A member of the body that the
 * record does not have is refused, and so is a parameter of the address that was not stated by {@link #query}.
 *
 * @param input the body's record; {@code Void} for GET and bodiless POST
 * @param output the answer's record; {@code Void} answers 204
 * @param summary one English sentence for the API description
 * @param notes what else the description says
 */
public record Endpoint<I, O>(
        Method method,
        String path,
        Access access,
        String summary,
        Class<I> input,
        Class<O> output,
        Call<I, O> call,
        Notes notes) {
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

    /** A parameter of the address. @param help one English sentence */
    public record Query(String name, String help) {}

    /**
     * @param queries in the order they were stated
     * @param statuses of success; empty for 200, or 204 without an answer. The first is what the host answers unless the call says
     *     otherwise
     * @param file name of the multipart field a file is sent in
     */
    public record Notes(List<Query> queries, List<Integer> statuses, Optional<String> file) {
        private static final Notes NONE = new Notes(List.of(), List.of(), Optional.empty());
    }

    public Endpoint(
            Method method,
            String path,
            Access access,
            String summary,
            Class<I> input,
            Class<O> output,
            Call<I, O> call) {
        this(method, path, access, summary, input, output, call, Notes.NONE);
    }

    public static <O> Endpoint<Void, O> get(
            String path, Access access, String summary, Class<O> output, Call<Void, O> call) {
        return new Endpoint<>(Method.GET, path, access, summary, Void.class, output, call);
    }

    public static <I, O> Endpoint<I, O> post(
            String path, Access access, String summary, Class<I> input, Class<O> output, Call<I, O> call) {
        return new Endpoint<>(Method.POST, path, access, summary, input, output, call);
    }

    /** It reads this parameter of the address. @param help one English sentence */
    public Endpoint<I, O> query(String name, String help) {
        var queries = new ArrayList<>(notes.queries());
        queries.add(new Query(name, help));
        return with(new Notes(List.copyOf(queries), notes.statuses(), notes.file()));
    }

    /** A list in pages: it reads {@code limit} ({@link ApiRequest#limit}) and {@code after}. */
    public Endpoint<I, O> paged(int defaultLimit, int max) {
        return query("limit", "How many at most, 1 to " + max + "; " + defaultLimit + " unless told.")
                .query("after", "Continues a list: the \"next\" of the page before.");
    }

    /** Answers 201. */
    public Endpoint<I, O> created() {
        return with(new Notes(notes.queries(), List.of(201), notes.file()));
    }

    /** Answers 201, or 200 (which the call sets) for what an earlier request made already. */
    public Endpoint<I, O> createdOnce() {
        return with(new Notes(notes.queries(), List.of(201, 200), notes.file()));
    }

    /** It takes a file, sent as {@code multipart/form-data} in this field. */
    public Endpoint<I, O> file(String field) {
        return with(new Notes(notes.queries(), notes.statuses(), Optional.of(field)));
    }

    private Endpoint<I, O> with(Notes more) {
        return new Endpoint<>(method, path, access, summary, input, output, call, more);
    }
}
