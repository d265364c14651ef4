package io.kenh.zbstemplates.spend;

import java.time.LocalDate;

/**
 * A template that the platform gives a quota of its own.
 *
 * @param used messages of it that the platform took today
 * @param renewed the day it begins anew
 */
public record OwnQuota(long templateId, String name, long accountId, long daily, long used, LocalDate renewed) {
    public long left() {
        return Math.max(daily - used, 0);
    }
}
