package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.ui.Kit;
import io.kenh.zbstemplates.bulk.BulkRow;
import io.kenh.zbstemplates.bulk.BulkState;
import io.kenh.zbstemplates.bulk.Counts;
import io.kenh.zbstemplates.bulk.Plan;
import io.kenh.zbstemplates.bulk.Verdict;
import io.kenh.zbstemplates.bulk.Wait;
import io.kenh.zbstemplates.send.Outlook;
import io.kenh.zbstemplates.send.Source;
import io.kenh.zbstemplates.spend.OwnQuota;
import io.kenh.zbstemplates.template.Sendable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk send: its plan, then how it goes.
 *
 * @param stack its documents as a picture
 * @param shortened the first documents with a value that loses its end
 * @param templates that could be sent instead
 * @param phone what the first customer gets; null when there is nothing to show
 * @param own the template's own quota; null without
 * @param sender who made it
 * @param waits what its messages wait for
 */
public record BulkView(
        Plan plan,
        StackView stack,
        List<BulkRows.Line> shortened,
        List<Sendable> templates,
        @Nullable PhoneView phone,
        String account,
        @Nullable OwnQuota own,
        String sender,
        List<Wait> waits,
        boolean maySend,
        String css) {
    public BulkRow row() {
        return plan.row();
    }

    public Counts counts() {
        return plan.counts();
    }

    public String path() {
        return row().path();
    }

    public String topic() {
        return Source.topic(row().id());
    }

    public boolean is(BulkState state) {
        return row().state() == state;
    }

    public boolean planned() {
        return row().state().planned();
    }

    /** Something changes by itself. */
    public boolean moving() {
        return is(BulkState.PREPARING) || is(BulkState.RUNNING);
    }

    /** Documents that get a message. */
    public long fits() {
        return counts().of(Verdict.FITS);
    }

    public long checked() {
        return counts().all() - counts().of(Verdict.UNCHECKED);
    }

    /** Of all messages, those with nothing left to do. */
    public long through() {
        return counts().of(Verdict.FITS) + counts().of(Verdict.QUEUED) - counts().waiting() - counts().underWay();
    }

    public long all() {
        return counts().of(Verdict.FITS) + counts().of(Verdict.QUEUED);
    }

    /** The plan is for more messages than the template's own quota has left today. */
    public boolean beyondOwn() {
        return own != null && fits() > own.left();
    }

    public Tone tone(Outlook outlook) {
        return switch (outlook.fit()) {
            case FITS -> Tone.SUCCESS;
            case PARTLY -> Tone.WARNING;
            case NO -> Tone.DANGER;
            case UNKNOWN -> Tone.INFO;
        };
    }

    /** Fits, partly or no, and when the rest goes. */
    public String said(Outlook outlook) {
        var reset = outlook.resetAt();
        return t(
                "zbs-templates.bulk.quota." + outlook.fit(),
                outlook.need(),
                outlook.left() == null ? 0L : outlook.left(),
                outlook.now(),
                outlook.later(),
                reset == null ? "" : when(reset));
    }

    public static String when(Instant at) {
        return Kit.time(at) + " " + Kit.date(LocalDate.ofInstant(at, Current.zone()));
    }
}
