package org.qunflow.sop;

/** What a model is, told by the ending of its file. */
public enum ModelKind {
    PROCESS(".bpmn"),
    TABLE(".dmn"),
    FORM(".form");

    private final String ending;

    ModelKind(String ending) {
        this.ending = ending;
    }

    /** Throws IllegalArgumentException for a file that is no model. */
    public static ModelKind of(String file) {
        for (ModelKind kind : values()) {
            if (file.endsWith(kind.ending)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No model: " + file);
    }

    /** The file of a model of this kind. */
    public String file(String key) {
        return key + ending;
    }

    /** The key of the model in a file of this kind. */
    public String key(String file) {
        return file.substring(0, file.length() - ending.length());
    }
}
