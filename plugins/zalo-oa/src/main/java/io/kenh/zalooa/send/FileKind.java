package io.kenh.zalooa.send;

/** How Zalo wants a file uploaded and sent. */
public enum FileKind {
    IMAGE("/v2.0/oa/upload/image", "attachment_id"),
    FILE("/v2.0/oa/upload/file", "token");

    private final String uploadPath;
    private final String answerField;

    FileKind(String uploadPath, String answerField) {
        this.uploadPath = uploadPath;
        this.answerField = answerField;
    }

    public String uploadPath() {
        return uploadPath;
    }

    /** Where the upload's answer names it. */
    public String answerField() {
        return answerField;
    }
}
