#pragma once

/// Has the system keep no core file of this process, and other programs of the same account out of
/// its memory.
void cp_leave_no_core(void);

/// Takes what was typed after the first argument out of the list of processes. Copy it before.
void cp_blank_arguments(void);
