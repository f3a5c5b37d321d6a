package io.reelkeep.media.jcodec;

import java.lang.System.Logger.Level;
import org.jcodec.common.logging.LogSink;
import org.jcodec.common.logging.Logger;
import org.jcodec.common.logging.Message;

/** Takes what jcodec says to our log; left alone it prints to the console. */
final class JcodecLogSink implements LogSink {
    private static final System.Logger LOG = System.getLogger(JcodecLogSink.class.getName());
    private static boolean installed;

    private JcodecLogSink() {}

    static synchronized void install() {
        if (!installed) {
            Logger.addSink(new JcodecLogSink());
            installed = true;
        }
    }

    @Override
    public void postMessage(Message message) {
        LOG.log(Level.DEBUG, "jcodec: {0}", message.getMessage());
    }
}
