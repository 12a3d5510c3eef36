package audit

// Limits of a summary, so that it does not grow with the input.
const (
	Listed    = 50 // cases of each kind that are listed unless the user asks for more
	maxGroups = 1000
)
