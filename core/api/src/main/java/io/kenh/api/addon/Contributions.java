package io.kenh.api.addon;

import java.util.List;

/** Files that enabled plugins carry for one another: {@code host.services().get(Contributions.class)}. */
public interface Contributions {
    /** @param name path under the folder, e.g. {@code quote.yaml} */
    record Contribution(String pluginId, String name, byte[] content) {}

    /**
     * The files directly in this folder of each enabled plugin's jar, by plugin and name, at most 1 MB each.
     *
     * @param folder e.g. {@code zbs}
     */
    List<Contribution> in(String folder);
}
