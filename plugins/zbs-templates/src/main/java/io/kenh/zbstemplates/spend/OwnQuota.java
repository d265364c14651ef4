package io.kenh.zbstemplates.spend;

/**
 * A template that the platform gives a quota of its own.
 *
 * @param used messages of it that the platform took today
 */
public record OwnQuota(long templateId, String name, long accountId, long daily, long used) {
    public long left() {
        return Math.max(daily - used, 0);
    }
}
