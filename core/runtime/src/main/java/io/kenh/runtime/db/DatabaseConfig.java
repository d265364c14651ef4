package io.kenh.runtime.db;

/** @param poolSize connections; each running request, job and poll takes at most one */
public record DatabaseConfig(String url, String user, String password, int poolSize) {
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url.replaceAll("\\?.*", "") + ", user=" + user + ", poolSize=" + poolSize + "]";
    }
}
