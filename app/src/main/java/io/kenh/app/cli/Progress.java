package io.kenh.app.cli;

import io.kenh.app.demo.Milestones;
import java.io.Console;
import java.io.PrintStream;

/** Says how far a long start is: on a terminal one line that counts up, elsewhere a line now and then. */
final class Progress implements Milestones {
    private static final int QUARTERS = 4;

    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private int number;
    private int steps;
    private int told;
    private boolean open;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static Progress onScreen() {
        Console console = System.console();
        return new Progress(System.out, console != null && console.isTerminal());
    }

    @Override
    public void steps(int of) {
        steps = of;
        number = 0;
    }

    @Override
    public void begins(String what) {
        end();
        step = "  " + (steps == 0 ? "" : "[" + ++number + "/" + steps + "] ") + what + " …";
        told = 0;
        open = terminal;
        out.print(terminal ? step : step + System.lineSeparator());
        out.flush();
    }

    /** Of the line that counts up. */
    void end() {
        if (open) {
            out.println();
            open = false;
        }
    }

    @Override
    public void done(int number, int of) {
        int quarter = number * QUARTERS / of;
        if (terminal) {
            out.print("\r" + step + " " + number + "/" + of);
            out.flush();
        } else if (quarter > told) {
            told = quarter;
            out.println(step + " " + number + "/" + of);
        }
    }
}
