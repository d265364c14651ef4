package io.kenh.crm.lead;

import io.kenh.api.ui.Tone;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Choice;
import java.util.List;
import java.util.stream.IntStream;

/** How much it matters: none to three stars. */
public final class Priority {
    public static final int MOST = 3;
    private static final List<Tone> TONES = List.of(Tone.NEUTRAL, Tone.INFO, Tone.WARNING, Tone.DANGER);

    private Priority() {}

    /** Text key. */
    public static String label(int priority) {
        return "crm.priority." + priority;
    }

    public static Choice[] choices() {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(one ->
                        Choice.of(Integer.toString(one), label(one), TONES.get(one), one == 0 ? "star-off" : "star"))
                .toArray(Choice[]::new);
    }

    public static List<Option> options() {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(one -> new Option(Integer.toString(one), io.kenh.ui.Kit.t(label(one))))
                .toList();
    }
}
