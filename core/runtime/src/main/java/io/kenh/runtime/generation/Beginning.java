package io.kenh.runtime.generation;

/** What the database is told of a generation that begins. */
interface Beginning {
    /** Before its addons start: what happens from now on concerns them. */
    void begin();

    /** They started: what only older versions wanted is forgotten. */
    void done();

    /** One of them did not start: the database says what it said before. */
    void undo();
}
