/** The shell: reads, asks the pure core, and carries out. The only room with a clock and a logger. */
@NullMarked
package io.napomni.run;

import org.jspecify.annotations.NullMarked;
