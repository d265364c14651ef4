package io.kenh.runtime.job;

/** Work that is done many pieces at a time in one transaction, beside the runs of the task table. What fails there goes to that table. */
public interface Lane {
    /** No more pieces than this at a time. */
    int MOST = 100;

    /** Rings when there is something. */
    Bell bell();

    /** How many pieces this generation could do now. */
    int due();

    /** @return how many pieces were taken; fewer than {@link #MOST} when there are no more */
    int runSome();
}
