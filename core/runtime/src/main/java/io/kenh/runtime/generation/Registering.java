package io.kenh.runtime.generation;

import io.kenh.runtime.event.Outbox;
import java.util.Collection;

/** Registers what the plugins of a generation listen to. */
final class Registering implements Beginning {
    private final Outbox outbox;
    private final Collection<String> plugins;
    private final boolean settled;
    private final Runnable rest;
    private Runnable back = () -> {};

    /**
     * @param settled all of it is there, and was not changed since
     * @param rest what else is kept of them, once they started
     */
    Registering(Outbox outbox, Collection<String> plugins, boolean settled, Runnable rest) {
        this.outbox = outbox;
        this.plugins = plugins;
        this.settled = settled;
        this.rest = rest;
    }

    @Override
    public void begin() {
        if (!settled) {
            back = outbox.register(plugins);
        }
    }

    @Override
    public void done() {
        if (!settled) {
            outbox.forgetOlder(plugins);
        }
        rest.run();
    }

    @Override
    public void undo() {
        back.run();
    }
}
