package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.send.Source;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** What people and programs do with bulk sends. The actor sees those of {@link ZbsPermissions#MESSAGES}. */
public final class BulkRuns {
    private static final int AGAIN = 200;

    private final Host host;
    private final Sending sending;
    private final BulkTemplates choice;

    BulkRuns(Host host, Sending sending, BulkTemplates choice) {
        this.host = host;
        this.sending = sending;
        this.choice = choice;
    }

    /** With another template; all documents are looked at anew. */
    public void choose(long id, long templateId) {
        change(id, (em, run) -> {
            planned(run);
            var template = choice.open(templateId, run.documentType(), run.companyId());
            run.use(template, choice.team(template), host.clock().instant());
            BulkItems.again(em, id);
            BulkRunner.wake(host, id);
        });
    }

    /** Somebody repaired what stood in the way. */
    public void recheck(long id) {
        change(id, (em, run) -> {
            planned(run);
            run.recheck(host.clock().instant());
            BulkItems.again(em, id);
            BulkRunner.wake(host, id);
        });
    }

    /** Pressed twice it starts once. @throws KenhException naming what stands in the way */
    public void start(long id) {
        change(id, (em, run) -> {
            switch (run.state()) {
                case RUNNING, DONE -> {}
                case PREPARING -> throw new KenhException(ZbsError.BULK_NOT_NOW);
                case READY, STOPPED -> {
                    choice.open(run.templateId(), run.documentType(), run.companyId());
                    if (BulkItems.counts(em, id).of(Verdict.FITS) == 0) {
                        throw new KenhException(ZbsError.NOTHING_TO_SEND);
                    }
                    run.becomes(BulkState.RUNNING, host.clock().instant());
                    BulkRunner.wake(host, id);
                }
            }
        });
    }

    /** What was tried stays, the rest is taken back. */
    public void stop(long id) {
        change(id, (em, run) -> {
            if (run.state() == BulkState.RUNNING) {
                run.becomes(BulkState.STOPPED, host.clock().instant());
                BulkRunner.wake(host, id);
            } else if (run.state() != BulkState.STOPPED) {
                throw new KenhException(ZbsError.BULK_NOT_NOW);
            }
        });
    }

    /** @throws KenhException {@code zbs-templates.bulk-not-now} when it was not stopped */
    public void resume(long id) {
        change(id, (em, run) -> {
            if (run.state() != BulkState.STOPPED && run.state() != BulkState.RUNNING) {
                throw new KenhException(ZbsError.BULK_NOT_NOW);
            }
        });
        start(id);
    }

    /** Those that failed, again, as the same messages. */
    public void retry(long id) {
        var now = host.clock().instant();
        var some = new AtomicInteger(AGAIN);
        while (some.get() == AGAIN) {
            change(id, (em, run) -> {
                if (run.state() != BulkState.RUNNING && run.state() != BulkState.DONE) {
                    throw new KenhException(ZbsError.BULK_NOT_NOW);
                }
                some.set(sending.remedies().again(id, now, AGAIN));
                run.becomes(BulkState.RUNNING, now);
                BulkRunner.wake(host, id);
            });
        }
    }

    /** A plan nobody carries out. */
    public void discard(long id) {
        change(id, (em, run) -> {
            planned(run);
            BulkItems.forget(em, id);
            em.remove(run);
        });
    }

    private static void planned(BulkRun run) {
        if (!run.state().planned()) {
            throw new KenhException(ZbsError.BULK_NOT_NOW);
        }
    }

    private void change(long id, BiConsumer<EntityManager, BulkRun> work) {
        host.db().write(em -> {
            var run = BulkStore.visible(em.find(BulkRun.class, id, LockModeType.PESSIMISTIC_WRITE));
            Current.actor().require(ZbsPermissions.SEND);
            work.accept(em, run);
            host.live().signal(Source.topic(id), ZbsPermissions.MESSAGES);
            return true;
        });
    }
}
