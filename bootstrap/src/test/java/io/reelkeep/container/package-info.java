/** The application inside its container, for what shows only there. One process per class: few classes. */
package io.reelkeep.container;
