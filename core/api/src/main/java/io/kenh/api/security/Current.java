package io.kenh.api.security;

import io.kenh.api.i18n.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/** The actor, language and time zone of the work in hand: bound by the host for each request, job and listener. */
public final class Current {
    /** @param texts the texts of the generation that serves the work */
    public record Bindings(Actor actor, Locale locale, ZoneId zone, Texts texts) {}

    private static final ScopedValue<Bindings> BINDINGS = ScopedValue.newInstance();

    private Current() {}

    /** @return {@link Actor#SYSTEM} where nothing is bound: start-up, jobs */
    public static Actor actor() {
        return BINDINGS.isBound() ? BINDINGS.get().actor() : Actor.SYSTEM;
    }

    public static Locale locale() {
        return BINDINGS.isBound() ? BINDINGS.get().locale() : Locale.of("vi");
    }

    public static ZoneId zone() {
        return BINDINGS.isBound() ? BINDINGS.get().zone() : ZoneId.of("Asia/Ho_Chi_Minh");
    }

    /** @throws IllegalStateException where nothing is bound */
    public static Texts texts() {
        if (!BINDINGS.isBound()) {
            throw new IllegalStateException("no request, job or listener is running here");
        }
        return BINDINGS.get().texts();
    }

    public static <T> T call(Bindings bindings, Supplier<T> work) {
        return ScopedValue.where(BINDINGS, bindings).call(work::get);
    }

    public static void run(Bindings bindings, Runnable work) {
        ScopedValue.where(BINDINGS, bindings).run(work);
    }

    /** The same work for another thread: bound there to what is bound here. */
    public static <T> Supplier<T> carried(Supplier<T> work) {
        if (!BINDINGS.isBound()) {
            return work;
        }
        var bindings = BINDINGS.get();
        return () -> call(bindings, work);
    }
}
