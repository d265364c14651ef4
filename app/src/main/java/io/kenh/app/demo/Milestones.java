package io.kenh.app.demo;

/** Told how far the filling of the demo is. */
public interface Milestones {
    /** How many steps begin from here on. */
    default void steps(int of) {}

    /** @param what one short line */
    void begins(String what);

    /** Of what began last. */
    void done(int number, int of);
}
