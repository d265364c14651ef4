package io.kenh.zbstemplates.lint;

import java.util.List;

/**
 * What is wrong, where, and how to put it right.
 *
 * @param rule id of the rule
 * @param field name of the form field, e.g. {@code row.2.title}
 * @param args fill {@link #messageKey} and {@link #fixKey}: limit, current value, difference
 */
public record Finding(String rule, Severity severity, String message, String field, List<Object> args) {
    public String messageKey() {
        return "zbs-templates.lint." + message;
    }

    public String fixKey() {
        return messageKey() + ".fix";
    }

    /** Text key of the field's name; its argument is {@link #number}. */
    public String whereKey() {
        return "zbs-templates.where." + field.replaceAll("\\.\\d+", "");
    }

    /** The how-manieth of its kind, from 1; 0 when there is only one. */
    public int number() {
        var digits = field.replaceAll("\\D+", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits) + 1;
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
