package io.kenh.zalosimulator.control;

import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;

/** The control API under {@code /zalo-simulator/sim}; README.md describes it. */
public final class Control {
    private final SetupControl setup;
    private final PlayControl play;
    private final WatchControl watch;
    private final ZbsControl zbs;

    public Control(Parts parts) {
        var seeds = new Seeds(parts.accounts(), parts.people(), parts.platform().ids());
        var history =
                new History(parts.accounts(), parts.customer(), parts.messages(), parts.outbox(), parts.uploads());
        setup = new SetupControl(parts.platform(), parts.accounts(), parts.operations(), seeds, history);
        play = new PlayControl(parts.platform(), parts.customer(), parts.messages(), parts.uploads());
        zbs = new ZbsControl(parts);
        watch = new WatchControl(parts.platform(), parts.faults(), parts.log(), parts.deliveries());
    }

    public void add(Routes routes) {
        setup.add(routes);
        play.add(routes);
        watch.add(routes);
        zbs.add(routes);
    }
}
