package io.kenh.zbstemplates.send;

import io.kenh.api.data.SearchText;
import io.kenh.ui.Kit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a message stands where it does.
 *
 * @param key text key with {@code {0}} the code and {@code {1}} the detail, {@code {2}} the day after it came to stand so; null when there is nothing to explain
 * @param code Zalo's; 0 without
 * @param detail Zalo's words, as they came
 */
@Embeddable
public record Why(
        @Nullable @Column(name = "reason_key") String key,
        @Column(name = "reason_code") int code,
        @Column(name = "reason_detail") String detail) {
    public static final Why NOTHING = new Why(null, 0, "");
    private static final int DETAIL = 400;

    public Why {
        detail = SearchText.cut(detail, DETAIL);
    }

    /** @param name what stands behind {@code zbs-templates.reason.} */
    public static Why of(String name) {
        return of(name, 0, "");
    }

    public static Why of(String name, int code, String detail) {
        return new Why("zbs-templates.reason." + name, code, detail);
    }

    /** @param since when it came to stand so: quotas begin anew at the next midnight of the platform */
    public Object[] args(Instant since) {
        var next = LocalDate.ofInstant(since, Quotas.ZALO_ZONE).plusDays(1);
        return new Object[] {Integer.toString(code), detail, Kit.date(next)};
    }

    public boolean is(String name) {
        return ("zbs-templates.reason." + name).equals(key);
    }
}
