package io.kenh.invoicing.list;

import static io.kenh.ui.Kit.badge;
import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The day by which something is to be paid: red when it is past, yellow when it is near. */
public final class Deadlines {
    private static final int NEAR = 3;

    private final Host host;

    public Deadlines(Host host) {
        this.host = host;
    }

    /** @param day a {@code LocalDate} */
    Content show(Object day) {
        return day instanceof LocalDate due ? of(due) : text("");
    }

    public Content of(LocalDate due) {
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return badge(Tone.DANGER, "alarm", t("invoicing.due.late", date(due), -days));
        }
        if (days == 0) {
            return badge(Tone.WARNING, "clock", t("invoicing.due.today", date(due)));
        }
        return days <= NEAR ? badge(Tone.WARNING, "clock", t("invoicing.due.soon", date(due), days)) : text(date(due));
    }
}
