package io.kenh.runtime.job;

/** What surrounds each run of a job or listener: a lease of the generation, the actor, the language. */
public interface Around {
    void run(Runnable work);
}
