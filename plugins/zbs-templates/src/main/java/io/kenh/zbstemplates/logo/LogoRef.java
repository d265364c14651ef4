package io.kenh.zbstemplates.logo;

import org.jspecify.annotations.Nullable;

/** Files of a logo. */
public record LogoRef(@Nullable String light, @Nullable String dark) {
    public static final LogoRef NONE = new LogoRef(null, null);

    public boolean complete() {
        return light != null && dark != null;
    }

    public @Nullable String file(boolean onDark) {
        return onDark ? dark : light;
    }
}
