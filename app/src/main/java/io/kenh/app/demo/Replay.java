package io.kenh.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All conversations at once, in the order of their times, with the simulated clock set to each. What a chat shows already is left out. */
final class Replay {
    private record Moment(Story story, Story.Line line) {
        Duration ago() {
            return line.ago();
        }
    }

    private final Simulator simulator;
    private final Milestones milestones;

    Replay(Simulator simulator, Milestones milestones) {
        this.simulator = simulator;
        this.milestones = milestones;
    }

    void run(List<Story> stories, Instant now) {
        var moments = new ArrayList<Moment>();
        Map<Story, Integer> shown = new HashMap<>();
        for (var story : stories) {
            story.lines().forEach(line -> moments.add(new Moment(story, line)));
            shown.put(story, simulator.shown(story));
        }
        moments.sort(Comparator.comparing(Moment::ago).reversed());
        for (int i = 0; i < moments.size(); i++) {
            var moment = moments.get(i);
            // Each story's lines come in their order, so the first ones are those an interrupted start has told.
            if (shown.merge(moment.story(), -1, Integer::sum) < 0) {
                tell(moment, now.minus(moment.ago()));
            }
            milestones.done(i + 1, moments.size());
        }
        simulator.realTime();
    }

    private void tell(Moment moment, Instant at) {
        if (moment.line().fromCustomer()) {
            simulator.clock(at);
            simulator.customerSends(moment.story(), moment.line());
        } else {
            simulator.accountSends(moment.story(), moment.line(), at);
        }
    }
}
