package io.reelkeep.rest.api.signin;

/** What a directory is to check. */
record DirectorySignInJson(String userName, String password) {
    /** Without both: records are logged sooner or later. */
    @Override
    public String toString() {
        return "DirectorySignInJson";
    }
}
